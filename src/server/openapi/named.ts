import type { z } from 'zod';
import { zClaim } from '../../contract/claim.js';
import { zDecided, zDecision, zNewAssessment, zNewDecision } from '../../contract/decisions.js';
import { zIncident } from '../../contract/incident.js';
import { zJob, zNewReport } from '../../contract/jobs.js';
import { zReport, zReportsPage, zReportText } from '../../contract/report.js';
import { zEstimate, zFigure, zLedgerRow, zRowsPage } from '../../contract/rows.js';
import { zLedgerStatus, zProblem } from '../../contract/status.js';
import { zParty, zPlace, zVictims } from '../../contract/values.js';
import { zActors, zContradictions, zMapView, zReview, zSources, zTimeline } from '../../contract/views.js';

/** Shapes that the description calls by name. */
export const NAMED: Readonly<Record<string, z.ZodType>> = {
  Actors: zActors,
  Claim: zClaim,
  Contradictions: zContradictions,
  Decided: zDecided,
  Decision: zDecision,
  Estimate: zEstimate,
  Figure: zFigure,
  Incident: zIncident,
  Job: zJob,
  LedgerRow: zLedgerRow,
  LedgerStatus: zLedgerStatus,
  MapView: zMapView,
  NewAssessment: zNewAssessment,
  NewDecision: zNewDecision,
  NewReport: zNewReport,
  Party: zParty,
  Place: zPlace,
  Problem: zProblem,
  Report: zReport,
  ReportText: zReportText,
  ReportsPage: zReportsPage,
  Review: zReview,
  RowsPage: zRowsPage,
  Sources: zSources,
  Timeline: zTimeline,
  Victims: zVictims,
};
